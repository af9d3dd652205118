Chỉ_thị về tăng_cường quản_lý hoạt_động khai_thác cát , sỏi lòng sông trên địa_bàn tỉnh mẫu 
Trong thời_gian qua , tình_hình khai_thác cát , sỏi lòng sông trái_phép trên địa_bàn tỉnh diễn_biến phức_tạp , gây sạt_lở bờ sông , thất_thu ngân_sách . 
Thực_hiện Luật Khoáng_sản năm 2010 , Uỷ_ban_nhân_dân tỉnh Mẫu yêu_cầu Giám_đốc các sở , ngành và Chủ_tịch Uỷ_ban_nhân_dân các huyện , thị_xã thực_hiện các nhiệm_vụ sau : 
1 . Sở Tài_nguyên và Môi_trường 
a ) Khoanh định khu_vực cấm khai_thác , khu_vực tạm thời cấm khai_thác trình Uỷ_ban_nhân_dân tỉnh phê_duyệt ; 
b ) Chủ_trì , phối_hợp với Công_an tỉnh thành_lập đoàn kiểm_tra liên_ngành . 
2 . Chủ_tịch Uỷ_ban_nhân_dân các huyện , thị_xã 
a ) Tổ_chức tuần_tra , xử_lý các hành_vi khai_thác trái_phép ; 
b ) Chỉ_đạo Uỷ_ban_nhân_dân các xã , phường , thị_trấn ký cam_kết quản_lý địa_bàn . 
3 . Sở Giao_thông vận_tải quản_lý bến , bãi tập_kết theo phân_cấp của Uỷ_ban_nhân_dân tỉnh . 
4 . Đề_nghị Uỷ ban Mặt_trận Tổ_quốc Việt_Nam tỉnh giám_sát , tuyên_truyền vận_động nhân_dân ; Báo Mẫu , Đài Phát_thanh và Truyền_hình tỉnh đưa tin kịp_thời . 
5 . Phòng Tài_nguyên và Môi_trường các huyện , thị_xã mỗi tháng một lần tổng_hợp tình_hình , gửi Sở Tài_nguyên và Môi_trường trước ngày 25 . 
